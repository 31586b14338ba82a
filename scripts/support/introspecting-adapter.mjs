import crypto from 'node:crypto';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The pg driver adapter refuses the catalogue's one-letter type "char" (prisma/orm issue 27403), which the
 * schema engine reads to describe a database. Such columns pass through as text and are labelled as characters.
 */
function acceptCatalogueLetters(connection) {
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  let letters = [];
  connection.performIO = async (query) => {
    const result = await performIO(query);
    letters = result.fields?.flatMap(({ dataTypeID }, at) => (dataTypeID === CHAR_OID ? [at] : [])) ?? [];
    for (const at of letters) result.fields[at].dataTypeID = TEXT_OID;
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of letters) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  return connection;
}

/**
 * The pg driver adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL takes a whole
 * script at once, and then runs it as one transaction.
 */
function sendScriptsWhole(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

/** The pg adapter, able to describe a database; for one query after the other, as the schema engine asks them. */
export class IntrospectingPg extends PrismaPg {
  #connectionString;

  constructor(connectionString) {
    super({ connectionString });
    this.#connectionString = connectionString;
  }

  async connect() {
    return sendScriptsWhole(acceptCatalogueLetters(await super.connect()));
  }

  /** A database made for the time being. The adapter's own way connects to the first one and cannot drop it. */
  async connectToShadowDb() {
    const name = `shadow_${crypto.randomUUID()}`;
    const maker = await this.connect();
    await maker.executeScript(`create database "${name}"`);
    const url = new URL(this.#connectionString);
    url.pathname = `/${name}`;
    const shadow = await new IntrospectingPg(url.href).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await maker.executeScript(`drop database "${name}" with (force)`);
      await maker.dispose();
    };
    return shadow;
  }
}
