/** Loaded before a server that knows nothing of its supervisor: ends it when the channel closes, as when the supervisor was killed. */
process.once('disconnect', () => process.exit())
