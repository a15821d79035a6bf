const lookEveryMs = 500;

/**
 * Ends this process as on SIGTERM when the shell that npm started it in is gone. npm gives a stop
 * signal to that shell alone, and a shell such as dash dies of it without telling its children.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  timer.unref();
}
