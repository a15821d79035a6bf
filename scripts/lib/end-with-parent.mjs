// Loaded with `node --import` into a server that another process of ours started: when that
// process is gone without having said so (killed), the server ends itself as on SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
