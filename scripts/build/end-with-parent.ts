import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before Astro in the process that builds: when the process that started it is gone, however it died, the build
 * ends too instead of writing into a folder that is no longer its own.
 */
if (isMainThread && process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
