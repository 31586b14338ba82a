/* eslint-disable @typescript-eslint/no-require-imports -- a preload must be CommonJS to get in first */
// Loaded before Prisma's command line, which asks for more than Node 20.9 offers: util.styleText (20.12) and
// require() of ES modules (20.19, 22.12). Only its development server needs the latter, and `generate` does not
// use that server, so an empty stand-in does.
const Module = require('node:module');
const util = require('node:util');

util.styleText ??= (format, text) => text;

const standIn = new Proxy(function standIn() {}, { get: () => standIn, apply: () => standIn });
const load = Module._load;

Module._load = function loadOrStandIn(...args) {
  try {
    return load.apply(this, args);
  } catch (error) {
    if (error.code === 'ERR_REQUIRE_ESM') return standIn;
    throw error;
  }
};
