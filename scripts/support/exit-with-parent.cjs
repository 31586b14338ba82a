// Loaded into the web server by --require: when the process that started it is gone, even by kill -9, the channel
// closes and the server ends too, so that its port is free for the next start.
// (CommonJS, because Node 20.9 cannot combine --import with the name of Next's program.)
// Only in the process started by ours: Next's own children wait for word on a channel of their own.
if (process.channel && process.env.FUER_STARTED_BY === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
