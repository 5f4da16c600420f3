namespace Quittance.Server.Tests;

/// <summary>
/// A body that each route takes, so that a test about who may come in is not answered by a complaint about the body. A
/// route with a body that is not named here fails those tests.
/// </summary>
internal static class Bodies
{
    public static object? For(ApiRoute route)
    {
        if (route.TakesForm)
            return new MultipartFormDataContent { { new ByteArrayContent("hello"u8.ToArray()), "files", "hello.txt" } };
        return (route.Method.Method, route.Pattern[(route.Pattern.LastIndexOf('}') + 1)..]) switch
        {
            ("GET" or "DELETE", _) => null,
            ("PUT", "") when route.Ids.Contains("connectionId") => new { name = "Renamed", settings = new { }, secrets = new { } },
            ("POST", "/connections") => new { kind = "none", name = "New", settings = new { }, secrets = new { } },
            ("PUT", "") when route.Parameters.Contains("feature") => new { isOn = true },
            ("PUT", "") when route.Ids.Contains("personId") => new { role = "clerk" },
            ("PUT", "") when route.Ids.Contains("issuedId") => new { content = new { } },
            ("POST", "/issued-documents" or "/issued-documents/preview") => new { kind = "factura", content = new { } },
            ("POST", "/issued-documents/batches") => new { step = "sign", items = (object[])[new { id = Guid.CreateVersion7() }] },
            ("POST", "/draft-imports") => new { file = Convert.ToBase64String("reference,description,quantity,unitPrice\nA-1,Coffee,1,100"u8), fileName = "drafts.csv" },
            ("POST", "/drafts") => new { relation = "copy" },
            ("POST", "/signing-keys") => new { file = "AAAA", pin = "0000" },
            ("PUT", "/number-series") => new { establishment = 9, terminal = 9, kind = "tiquete", lastNumber = 1 },
            ("PUT", "/issuer") => Belongings.Issuer,
            ("PUT", "") => new { name = "Renamed", countryCode = "CR", currency = "CRC", timeZone = "America/Costa_Rica" },
            ("PUT", _) when route.Parameters.Contains("section") => new { values = new { } },
            ("POST", "/keys") => new { name = "A key", scopes = (string[])["invoices.view"] },
            ("POST", "/invitations") => new { name = "New", email = $"{Guid.CreateVersion7():N}@a.example", role = "clerk" },
            ("POST", "/retries/decide") => new { step = "retryNow", ids = (Guid[])[Guid.CreateVersion7()] },
            _ => new { },
        };
    }
}
