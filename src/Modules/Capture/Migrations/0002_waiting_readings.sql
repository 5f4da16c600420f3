-- Background work may count what waits in all companies, to tell the operator; the result of a reading is not in the index it uses.
DROP POLICY company_fence ON capture.readings;
CREATE POLICY company_fence ON capture.readings
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());
CREATE INDEX readings_waiting ON capture.readings (requested_at) WHERE state <> 'Done';
