-- Stored files. Bytes live in the blob store under their SHA-256; a document is a company's claim to some of them.

CREATE SCHEMA documents;

CREATE TABLE documents.documents (
    id          uuid PRIMARY KEY,
    company_id  uuid        NOT NULL REFERENCES platform.companies,
    name        text        NOT NULL,
    media_type  text        NOT NULL,
    size        bigint      NOT NULL,
    sha256      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    sealed_at   timestamptz,
    keep_until  date,
    UNIQUE (company_id, sha256)
);

ALTER TABLE documents.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents.documents FORCE ROW LEVEL SECURITY;
CREATE POLICY company_fence ON documents.documents USING (company_id = platform.current_company());

-- A sealed document is evidence: its row may never change or go.
CREATE FUNCTION documents.refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sealed_at IS NOT NULL THEN
        RAISE EXCEPTION 'document % is sealed', OLD.id USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER documents_sealed BEFORE UPDATE OR DELETE ON documents.documents
    FOR EACH ROW EXECUTE FUNCTION documents.refuse_sealed();
