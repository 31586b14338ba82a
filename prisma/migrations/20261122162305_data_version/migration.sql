-- AlterTable
ALTER TABLE "district" ADD COLUMN     "data_version" BIGINT NOT NULL DEFAULT 0;

-- Rendered pages are kept in memory under the district's data_version. Deferred to the end of the transaction,
-- so that the district's row is the last lock anybody takes and two writers cannot block each other. The
-- transaction's own number, not a counter: after a restore no old number can come back for other content.
CREATE FUNCTION bump_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed text;
    mark text;
BEGIN
    IF TG_TABLE_NAME = 'district' THEN
        changed := NEW.code;
    ELSIF TG_OP = 'DELETE' THEN
        changed := OLD.district_id;
    ELSE
        changed := NEW.district_id;
    END IF;
    mark := pg_current_xact_id()::text || ' ' || changed;
    IF current_setting('fuer.bumped', true) IS DISTINCT FROM mark THEN
        UPDATE district SET data_version = pg_current_xact_id()::text::bigint WHERE code = changed;
        PERFORM set_config('fuer.bumped', mark, true);
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER bump_data_version AFTER INSERT OR UPDATE OF name, full_name ON district
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bump_data_version();

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['department', 'plan', 'domain', 'indicator', 'indicator_department',
        'target_revision', 'reading', 'reporting_round', 'judgement', 'assessment', 'warning', 'action_item',
        'action_item_department', 'key_project', 'source_gap'] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER bump_data_version AFTER INSERT OR UPDATE OR DELETE ON %I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bump_data_version()', name);
    END LOOP;
END $$;
