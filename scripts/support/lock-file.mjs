const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/** Whether a package at `from` finds `name` in one of the node_modules above it. */
function isFound(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${at}${at && '/'}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/** Optional dependencies that the lock file does not know, as entries to add: their names tell the platform. */
export function missingPlatformPackages(packages) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d+\.\d+\.\d+/.test(version) && !isFound(packages, from, name))
      .map(([name, version]) => {
        const words = name.split(/[/-]/);
        const os = SYSTEMS.filter((system) => words.includes(system));
        const cpu = PROCESSORS.filter((processor) => words.includes(processor));
        const platform = { cpu, ...(dev ? { dev } : {}), optional: true, ...(os.length > 0 ? { os } : {}) };
        return { name, entry: { version, ...platform } };
      }),
  );
}
