-- The check of the server's languages asks what all companies chose.
ALTER POLICY company_fence ON platform.company_settings
    USING (company_id = platform.current_company() OR platform.is_worker())
    WITH CHECK (company_id = platform.current_company());
