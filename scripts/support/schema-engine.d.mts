export function draftMigration(connectionString: string): Promise<string>;

/** The migrations on disk, oldest first, in the engine's shape. */
export function readMigrations(): {
  migrationDirectories: {
    path: string;
    migrationFile: { path: string; content: { tag: 'ok'; value: string } };
  }[];
};
