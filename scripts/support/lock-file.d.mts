type Entry = { version?: string; optional?: boolean; dev?: boolean; os?: string[]; cpu?: string[] };

export function missingPlatformPackages(
  packages: Record<string, Entry & { optionalDependencies?: Record<string, string> }>,
): { name: string; entry: Entry }[];
