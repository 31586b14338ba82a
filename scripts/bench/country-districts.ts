import { Client } from 'pg';

const TENANT_TABLES = `
  SELECT t.relname AS name,
    array_agg(quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE a.attname <> 'district_id') AS columns
  FROM pg_index i
  JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE i.indisprimary AND EXISTS (SELECT 1 FROM pg_attribute first
    WHERE first.attrelid = t.oid AND first.attname = 'district_id' AND first.attnum = i.indkey[0])
  GROUP BY t.relname`;

/** Each new district is a copy of one of those that are there, in turn. */
const COPIES = `
  CREATE TEMP TABLE copy AS
  SELECT (700000 + n)::text AS code, models.codes[1 + n % cardinality(models.codes)] AS model
  FROM generate_series(1, $1::int) AS n, (SELECT array_agg(code ORDER BY code) AS codes FROM district) AS models`;

const ADD_DISTRICTS = `
  INSERT INTO district (code, name, full_name, parent_code, parent_name, data_version)
  SELECT copy.code, d.name || copy.code, d.full_name, d.parent_code, d.parent_name, d.data_version
  FROM copy JOIN district d ON d.code = copy.model`;

const ADD_PEOPLE = `
  INSERT INTO "user" (id, name, email, email_verified, username, role, district_id, department_id, created_at, updated_at)
  SELECT copy.code || u.id, u.name, copy.code || u.email, u.email_verified, copy.code || u.username, u.role, copy.code,
    u.department_id, u.created_at, u.updated_at
  FROM copy JOIN "user" u ON u.district_id = copy.model`;

const ADD_SESSIONS = `
  INSERT INTO session (id, token, user_id, expires_at, created_at, updated_at)
  SELECT u.id || 's', u.id || 't', u.id, now() + interval '1 day', now(), now()
  FROM copy JOIN "user" u ON u.district_id = copy.code`;

/**
 * Many more districts in the database, each with the plans, readings, assessments,
 * warnings and people of a seeded one. Written without triggers, as a restore is; afterwards the statistics are those
 * that PostgreSQL would have gathered by itself. Answers the number of readings.
 */
export async function addCountry(databaseUrl: string, districts: number): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    await client.query(COPIES, [districts]);
    await client.query('ANALYZE copy');
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(TENANT_TABLES);
    for (const { name, columns } of tables) {
      await client.query(
        `INSERT INTO "${name}" (${['district_id', ...columns].join(', ')})
         SELECT ${['copy.code', ...columns.map((column) => `t.${column}`)].join(', ')}
         FROM copy JOIN "${name}" t ON t.district_id = copy.model`,
      );
    }
    for (const statement of [ADD_DISTRICTS, ADD_PEOPLE, ADD_SESSIONS]) await client.query(statement);
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query<{ readings: number }>(
      'SELECT count(*)::int AS readings FROM reading',
    );
    return rows[0]?.readings ?? 0;
  } finally {
    await client.end();
  }
}
