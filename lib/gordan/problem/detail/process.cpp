// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/process.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/unfinished.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <thread>

extern char** environ;

namespace gordan::detail {

namespace {

/// What a child does before it starts: folder, output, and no signal blocked.
class SpawnSettings {
 public:
  SpawnSettings(const std::string& folder, const std::string& output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions_, STDOUT_FILENO, STDERR_FILENO);
    posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;
  ~SpawnSettings() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
  }

  [[nodiscard]] int spawn(pid_t& child, std::vector<char*>& words) const {
    return posix_spawnp(&child, words[0], &actions_, &attributes_, words.data(), environ);
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// The wait status of the child; kills it when it is time to end.
int wait_for(pid_t child, const Control& control) {
  int status = 0;
  for (;;) {
    const pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (ended < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "waitpid");
    try {
      check(control);
    } catch (const LimitReached&) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

}  // namespace

TemporaryFolder::TemporaryFolder() : path_((std::filesystem::temp_directory_path() / "gordan-XXXXXX").string()) {
  Unfinished unfinished;
  if (mkdtemp(path_.data()) == nullptr)
    throw Error(fmt::format("no temporary folder can be made: {}", std::strerror(errno)));
  unfinished.add(path_);
}

TemporaryFolder::~TemporaryFolder() {
  Unfinished unfinished;
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
  unfinished.erase(path_);
}

ProcessResult run_process(const std::vector<std::string>& words, const std::string& folder, const Control& control) {
  const std::string output = (std::filesystem::path(folder) / "output.log").string();
  const SpawnSettings settings(folder, output);
  std::vector<std::string> copies = words;
  std::vector<char*> pointers;
  for (std::string& word : copies) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t child = 0;
  if (settings.spawn(child, pointers) != 0) return {};
  const int status = wait_for(child, control);
  ProcessResult result{true, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(output)};
  result.started = result.exit_code != 127;
  return result;
}

}  // namespace gordan::detail
