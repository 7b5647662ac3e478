// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/number_table.hpp>

namespace gordan::detail {

const std::vector<ArgumentKind>& argument_kinds() {
  static const std::vector<ArgumentKind> kinds{
      // m, kg, s, A, K
      {"L", {1, 0, 0, 0, 0}},        // length
      {"lambda", {1, 0, 0, 0, 0}},   // mean free path
      {"t", {0, 0, 1, 0, 0}},        // time
      {"t0", {0, 0, 1, 0, 0}},       // relaxation time
      {"f", {0, 0, -1, 0, 0}},       // frequency, rate
      {"v", {1, 0, -1, 0, 0}},       // velocity
      {"c", {1, 0, -1, 0, 0}},       // velocity of sound
      {"g", {1, 0, -2, 0, 0}},       // acceleration
      {"rho", {-3, 1, 0, 0, 0}},     // density
      {"drho", {-3, 1, 0, 0, 0}},    // difference of densities
      {"mu", {-1, 1, -1, 0, 0}},     // dynamic viscosity
      {"nu", {2, 0, -1, 0, 0}},      // kinematic viscosity
      {"kappa", {2, 0, -1, 0, 0}},   // thermal diffusivity
      {"D", {2, 0, -1, 0, 0}},       // mass diffusivity
      {"p", {-1, 1, -2, 0, 0}},      // pressure, modulus
      {"sigma", {0, 1, -2, 0, 0}},   // surface tension
      {"F", {1, 1, -2, 0, 0}},       // force
      {"k", {1, 1, -3, 0, -1}},      // thermal conductivity
      {"c_p", {2, 0, -2, 0, -1}},    // specific heat
      {"h", {0, 1, -3, 0, -1}},      // heat transfer coefficient
      {"beta", {0, 0, 0, 0, -1}},    // thermal expansion
      {"dT", {0, 0, 0, 0, 1}},       // difference of temperatures
      {"B", {0, 1, -2, -1, 0}},      // magnetic flux density
      {"mu0", {1, 1, -2, -2, 0}},    // permeability
      {"gamma", {-3, -1, 3, 2, 0}},  // electrical conductivity
      {"e", {0, 0, 1, 1, 0}},        // charge
      {"eps0", {-3, -1, 4, 2, 0}},   // permittivity
      {"hbar", {2, 1, -1, 0, 0}},    // action
      {"G", {3, -1, -2, 0, 0}},      // gravitational constant
      {"m", {0, 1, 0, 0, 0}},        // mass
  };
  return kinds;
}

const std::vector<NumberDefinition>& number_definitions() {
  // Definitions of the same number in other arguments follow each other. Where two numbers have one pattern, the one
  // that is listed first gives its name.
  static const std::vector<NumberDefinition> definitions{
      {"Reynolds", "Re", "rho*v*L/mu"},
      {"Reynolds", "Re", "v*L/nu"},
      {"Froude", "Fr", "v^2/(g*L)", 2},
      {"Mach", "Ma", "v/c"},
      {"Weber", "We", "rho*v^2*L/sigma"},
      {"Prandtl", "Pr", "c_p*mu/k"},
      {"Prandtl", "Pr", "nu/kappa"},
      {"Peclet", "Pe", "rho*c_p*v*L/k"},
      {"Peclet", "Pe", "v*L/kappa"},
      {"Strouhal", "St", "f*L/v"},
      {"Nusselt", "Nu", "h*L/k"},
      {"Grashof", "Gr", "g*beta*dT*L^3/nu^2"},
      {"Grashof", "Gr", "rho^2*g*beta*dT*L^3/mu^2"},
      {"Rayleigh", "Ra", "g*beta*dT*L^3/(nu*kappa)"},
      {"Rayleigh", "Ra", "rho*g*beta*dT*L^3/(mu*kappa)"},
      {"Rayleigh", "Ra", "rho^2*c_p*g*beta*dT*L^3/(mu*k)"},
      {"Euler", "Eu", "p/(rho*v^2)"},
      {"Bond", "Bo", "rho*g*L^2/sigma"},
      {"capillary", "Ca", "mu*v/sigma"},
      {"Schmidt", "Sc", "mu/(rho*D)"},
      {"Schmidt", "Sc", "nu/D"},
      {"Lewis", "Le", "k/(rho*c_p*D)"},
      {"Lewis", "Le", "kappa/D"},
      {"Biot", "Bi", "h*L/k"},
      {"Fourier", "Fo", "kappa*t/L^2"},
      {"Fourier", "Fo", "k*t/(rho*c_p*L^2)"},
      {"Rossby", "Ro", "v/(f*L)"},
      {"Ekman", "Ek", "nu/(f*L^2)"},
      {"Ekman", "Ek", "mu/(rho*f*L^2)"},
      {"Womersley", "Wo", "f*L^2/nu", 2},
      {"Womersley", "Wo", "rho*f*L^2/mu", 2},
      {"Knudsen", "Kn", "lambda/L"},
      {"Ohnesorge", "Oh", "mu^2/(rho*sigma*L)", 2},
      {"Laplace", "La", "rho*sigma*L/mu^2"},
      {"Galilei", "Ga", "g*L^3/nu^2"},
      {"Archimedes", "Ar", "g*L^3*rho*drho/mu^2"},
      {"Morton", "Mo", "g*mu^4/(rho*sigma^3)"},
      {"Cauchy", "Ca", "rho*v^2/p"},
      {"drag coefficient", "C_D", "F/(rho*v^2*L^2)"},
      {"Stanton", "St", "h/(rho*v*c_p)"},
      {"Sherwood", "Sh", "v*L/D"},
      {"Eckert", "Ec", "v^2/(c_p*dT)"},
      {"Brinkman", "Br", "mu*v^2/(k*dT)"},
      {"Deborah", "De", "t0/t"},
      {"Weissenberg", "Wi", "t*v/L"},
      {"Hartmann", "Ha", "B^2*L^2*gamma/mu", 2},
      {"magnetic Reynolds", "Rm", "mu0*gamma*v*L"},
      {"magnetic Reynolds", "Rm", "v*L/D"},
      {"Alfven Mach", "Ma_A", "mu0*rho*v^2/B^2", 2},
      {"plasma beta", "beta", "mu0*p/B^2"},
      {"fine structure", "alpha", "e^2/(eps0*hbar*c)"},
      {"gravitational coupling", "alpha_G", "G*m^2/(hbar*c)"},
  };
  return definitions;
}

}  // namespace gordan::detail
