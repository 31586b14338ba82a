import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { isPostgresProcess, until } from './processes.mjs';
import { run, runOrThrow } from './run.mjs';

const SUPERUSER = 'postgres';
const ROLE = 'fuer';

const SETTINGS = `
# 妇儿规划监测平台
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
max_connections = 100
`;

/** Nothing here needs to survive a power cut. */
const SCRATCH_SETTINGS = `
fsync = off
synchronous_commit = off
full_page_writes = off
`;

/**
 * One PostgreSQL cluster in `folder`: data/, password and postgres.log. The server runs in a session of its
 * own, so that Ctrl-C reaches the application first and a killed parent leaves it to be found again.
 */
export class PostgresCluster {
  constructor(folder, { account, scratch = false } = {}) {
    this.folder = folder;
    this.data = path.join(folder, 'data');
    this.log = path.join(folder, 'postgres.log');
    this.account = account;
    this.scratch = scratch;
    this.binaries = postgresBinaries(account);
  }

  /**
   * Starts the server, or joins the one that already runs on this data. Says which. Not to be run by two
   * processes at a time.
   */
  async start(onStep = () => {}) {
    if (!fs.existsSync(path.join(this.data, 'PG_VERSION'))) {
      onStep('initialise');
      await this.#initialise();
    }
    this.password = fs.readFileSync(path.join(this.folder, 'password'), 'utf8').trim();
    if (await this.#joinRunning()) return 'joined';
    await this.#clearStaleServer(onStep);
    await this.#launch();
    return 'started';
  }

  /** Stops the server; waits for it. */
  async stop() {
    if (!this.#recordedServer()) return;
    const stop = (mode) => this.#pgCtl(['stop', '-D', this.data, '-m', mode, '-w', '-t', '30']);
    const { code } = await stop('fast');
    if (code !== 0 && this.#recordedServer()) await stop('immediate');
  }

  /** Ends the server as a power cut would, as far as it can tell: the next start recovers from its log. */
  async crash() {
    await this.#pgCtl(['stop', '-D', this.data, '-m', 'immediate', '-w', '-t', '30']);
  }

  /** Connection string for the application's own role. */
  url(database) {
    return this.#url(ROLE, database);
  }

  /** Makes the application's role and one database, as far as they are missing. */
  async ensureDatabase(database) {
    await this.#asSuperuser(async (client) => {
      const has = async (sql, name) => (await client.query(sql, [name])).rowCount > 0;
      if (!(await has('select 1 from pg_roles where rolname = $1', ROLE))) {
        await client.query(
          `create role ${ROLE} login createdb password ${client.escapeLiteral(this.password)}`,
        );
      }
      if (!(await has('select 1 from pg_database where datname = $1', database))) {
        await client.query(`create database ${client.escapeIdentifier(database)} owner ${ROLE}`);
      }
    });
  }

  /** For what only the cluster's owner may do, such as writing without triggers. */
  superuserUrl(database) {
    return this.#url(SUPERUSER, database);
  }

  #url(user, database) {
    return `postgresql://${user}:${this.password}@127.0.0.1:${this.port}/${encodeURIComponent(database)}`;
  }

  async #asSuperuser(action) {
    const { default: pg } = await import('pg');
    const client = new pg.Client({
      connectionString: this.#url(SUPERUSER, 'postgres'),
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => {});
    await client.connect();
    try {
      return await action(client);
    } finally {
      await client.end();
    }
  }

  /** Made beside its final place and moved there, so an interrupted first start leaves nothing half-made. */
  async #initialise() {
    const partial = `${this.data}.partial`;
    const passwordFile = path.join(this.folder, 'password');
    fs.rmSync(partial, { recursive: true, force: true });
    fs.rmSync(passwordFile, { force: true });
    fs.writeFileSync(passwordFile, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (this.account) fs.chownSync(passwordFile, this.account.uid, this.account.gid);
    await runOrThrow(
      this.binaries.initdb,
      [
        `--pgdata=${partial}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(this.scratch ? ['--no-sync'] : []),
      ],
      this.#spawnOptions(),
    );
    fs.appendFileSync(
      path.join(partial, 'postgresql.conf'),
      SETTINGS + (this.scratch ? SCRATCH_SETTINGS : ''),
    );
    fs.renameSync(partial, this.data);
  }

  async #joinRunning() {
    const server = this.#recordedServer();
    if (!server) return false;
    this.port = server.port;
    let answers = false;
    await until(async () => {
      answers = await this.#answersForOurData();
      return answers || !isPostgresProcess(server.pid);
    }, 10_000);
    return answers;
  }

  async #answersForOurData() {
    try {
      const { rows } = await this.#asSuperuser((client) => client.query('show data_directory'));
      return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(this.data);
    } catch {
      return false;
    }
  }

  /** A postmaster.pid is there but its server does not answer: it hangs, or it died and left the file. */
  async #clearStaleServer(onStep) {
    const server = this.#recordedServer();
    if (!server) return;
    onStep('recover');
    if (isPostgresProcess(server.pid)) {
      await this.#pgCtl(['stop', '-D', this.data, '-m', 'immediate', '-w', '-t', '15']);
    }
    fs.rmSync(path.join(this.data, 'postmaster.pid'), { force: true });
  }

  async #launch() {
    const args = ['start', '-D', this.data, '-l', this.log, '-w', '-t', '90'];
    let failure = '';
    // Children of a killed server hold its shared memory for a moment, and a free port may be snatched away.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      // Started again after a crash it is looked for where it was.
      if (attempt > 0 || this.port === undefined) this.port = await freePort();
      fs.rmSync(this.log, { force: true });
      const { code, output } = await this.#pgCtl([...args, '-o', `-p ${this.port}`]);
      if (code === 0) return;
      failure = output + this.#logTail();
      await until(() => false, 1000);
    }
    throw new Error(`PostgreSQL 没有启动起来：\n${failure}`);
  }

  #logTail() {
    return fs.existsSync(this.log) ? fs.readFileSync(this.log, 'utf8').slice(-3000) : '';
  }

  #recordedServer() {
    try {
      const lines = fs.readFileSync(path.join(this.data, 'postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3]) };
    } catch {
      return undefined;
    }
  }

  #pgCtl(args) {
    return run(this.binaries.pgCtl, args, this.#spawnOptions());
  }

  #spawnOptions() {
    // PG* variables of the caller's shell would reach initdb and pg_ctl.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
    return { ...this.account, cwd: this.folder, env: { ...env, LC_ALL: 'C' } };
  }
}
