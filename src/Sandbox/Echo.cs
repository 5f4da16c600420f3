namespace Quittance.Sandbox;

/// <summary>Answers with what it was sent, and counts: something to try faults on.</summary>
internal static class Echo
{
    public static void MapEcho(this WebApplication app)
    {
        var handled = 0;
        app.MapGet("/echo/handled", () => Results.Ok(new { handled = Volatile.Read(ref handled) }));
        app.MapGet("/echo/moved", (string to) => Results.Redirect(to));
        app.Map("/echo", async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body);
            var text = await body.ReadToEndAsync(request.HttpContext.RequestAborted);
            Interlocked.Increment(ref handled);
            return Results.Ok(new { method = request.Method, query = request.QueryString.Value, body = text });
        });
    }
}
