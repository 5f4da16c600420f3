using System.Globalization;

namespace Quittance.Sandbox.Vendors.Hacienda.Registry;

/// <summary>The open helper services: taxpayers, goods and services, exonerations, exchange rates. All made up.</summary>
internal static class RegistryApi
{
    public static void MapRegistry(this RouteGroupBuilder open)
    {
        open.MapGet("/fe/ae", (string identificacion) => Found(MadeUp.Taxpayer(identificacion)));
        open.MapGet("/fe/cabys", Goods);
        open.MapGet("/fe/ex", (string autorizacion) => Found(MadeUp.Exoneration(autorizacion)));
        open.MapGet("/indicadores/tc", () => Results.Json(new { dolar = MadeUp.Dollar(), euro = new { fecha = MadeUp.Day, dolares = 1.08, colones = 552.42 } }));
        open.MapGet("/indicadores/tc/dolar", () => Results.Json(MadeUp.Dollar()));
        open.MapGet("/indicadores/tc/dolar/historico", History);
    }

    private static IResult Found(object? one) => one is null ? Results.Json(new { code = 404, status = "Not Found" }, statusCode: StatusCodes.Status404NotFound) : Results.Json(one);

    private static IResult Goods(string? q, string? codigo, int top = 10)
    {
        var all = codigo is null ? MadeUp.Search(q ?? "").ToList() : [.. MadeUp.Goods.Where(one => one.Codigo == codigo)];
        return codigo is null
            ? Results.Json(new { total = all.Count, cantidad = Math.Min(top, all.Count), cabys = all.Take(top) })
            : Results.Json(all);
    }

    private static IResult History(string d, string h) =>
        DateOnly.TryParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(h, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && until >= from && until.DayNumber - from.DayNumber < 400
            ? Results.Json(Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(day => MadeUp.RateOf(from.AddDays(day))))
            : Results.BadRequest();
}
