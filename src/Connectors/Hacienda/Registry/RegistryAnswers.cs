using System.Globalization;
using System.Text.Json;

namespace Quittance.Connectors.Hacienda.Registry;

/// <summary>What came of a question to the open services.</summary>
public enum RegistryResult
{
    /// <summary>There it is.</summary>
    Found,

    /// <summary>They know no such thing.</summary>
    NotFound,

    /// <summary>They do not answer, and nothing was known before.</summary>
    Unavailable,
}

/// <summary>An answer of the open services.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Value">Null unless found.</param>
/// <param name="AskedAt">When they said so; long ago when they do not answer now.</param>
public sealed record RegistryAnswer<T>(RegistryResult Result, T? Value, DateTimeOffset? AskedAt) where T : class;

/// <summary>A taxpayer.</summary>
/// <param name="Name">The registered name.</param>
/// <param name="IdType">01 to 04.</param>
/// <param name="Regime">Under which regime, in Spanish, such as <c>Régimen General</c>; null when it is not said.</param>
/// <param name="State">Such as <c>Inscrito</c>.</param>
/// <param name="IsInArrears">Owes tax.</param>
/// <param name="HasOmissions">Has not filed a return.</param>
/// <param name="Activities">Economic activities.</param>
public sealed record Taxpayer(string Name, string IdType, string? Regime, string? State, bool IsInArrears, bool HasOmissions, IReadOnlyList<Activity> Activities)
{
    internal static Taxpayer Read(JsonElement json)
    {
        var situation = json.TryGetProperty("situacion", out var found) ? found : default;
        var regime = json.TryGetProperty("regimen", out var named) ? Json.Text(named, "descripcion") : null;
        var activities = json.TryGetProperty("actividades", out var list) ? list.EnumerateArray().Select(Activity.Read).ToList() : [];
        return new(
            json.GetProperty("nombre").GetString()!, json.GetProperty("tipoIdentificacion").GetString()!, regime, Json.Text(situation, "estado"),
            IsYes(situation, "moroso"), IsYes(situation, "omiso"), activities);
    }

    private static bool IsYes(JsonElement at, string name) => Json.Text(at, name) is { } word && word.Trim().StartsWith('S');
}

/// <summary>An economic activity.</summary>
/// <param name="Code">Six characters with the dot: <c>6201.0</c>.</param>
/// <param name="Description">In Spanish.</param>
/// <param name="IsActive">Documents may name it.</param>
/// <param name="IsMain">The principal one.</param>
public sealed record Activity(string Code, string Description, bool IsActive, bool IsMain)
{
    internal static Activity Read(JsonElement json) =>
        new(Json.Text(json, "codigo") ?? "", Json.Text(json, "descripcion") ?? "", Json.Text(json, "estado") == "A", Json.Text(json, "tipo") == "P");
}

/// <summary>A good or service of the catalogue.</summary>
/// <param name="Code">Thirteen digits.</param>
/// <param name="Description">In Spanish.</param>
/// <param name="Rate">The usual rate of VAT in per cent; null when it is not said.</param>
public sealed record CabysEntry(string Code, string Description, decimal? Rate)
{
    // A search answers with an object around the list, a question by code with the list.
    internal static IReadOnlyList<CabysEntry> ReadAll(JsonElement json) =>
        [.. (json.ValueKind == JsonValueKind.Array ? json : json.GetProperty("cabys")).EnumerateArray().Select(Read)];

    private static CabysEntry Read(JsonElement json) =>
        new(Json.Text(json, "codigo") ?? "", Json.Text(json, "descripcion") ?? "", json.TryGetProperty("impuesto", out var rate) && rate.TryGetDecimal(out var value) ? value : null);
}

/// <summary>An authorisation of exoneration.</summary>
/// <param name="Number">Its number.</param>
/// <param name="TaxpayerId">Who is exonerated; null when it is not said.</param>
/// <param name="DocumentType">Of which kind, as documents name it (TipoDocumentoEX1); null when it is not said.</param>
/// <param name="Institution">Who granted it, as documents name it; null when it is not said.</param>
/// <param name="IssuedAt">When it was granted, as text; null when it is not said.</param>
/// <param name="Percentage">Percentage points of tax that are exonerated.</param>
/// <param name="ExpiresAt">Until when, as text; null when it is not said.</param>
/// <param name="Cabys">For which goods and services; empty for all.</param>
public sealed record Exoneration(
    string Number, string? TaxpayerId, string? DocumentType, string? Institution, string? IssuedAt, decimal Percentage, string? ExpiresAt, IReadOnlyList<string> Cabys)
{
    internal static Exoneration Read(JsonElement json) => new(
        Json.Text(json, "numeroDocumento") ?? "",
        Json.Text(json, "identificacion"),
        json.TryGetProperty("tipoDocumento", out var type) ? Json.Text(type, "codigo") : null,
        Json.Text(json, "codigoInstitucion"),
        Json.Text(json, "fechaEmision"),
        json.GetProperty("porcentajeExoneracion").GetDecimal(),
        Json.Text(json, "fechaVencimiento"),
        json.TryGetProperty("cabys", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(one => one.ToString())] : []);
}

/// <summary>Colones for one unit of a currency.</summary>
/// <param name="Sell">What documents use.</param>
/// <param name="Buy">The other side; null where there is one rate only.</param>
/// <param name="Date">Of which day, as text.</param>
public sealed record ExchangeRate(decimal Sell, decimal? Buy, string? Date)
{
    internal static ExchangeRate Read(JsonElement json)
    {
        var (sell, buy) = (json.GetProperty("venta"), json.GetProperty("compra"));
        return new(sell.GetProperty("valor").GetDecimal(), buy.GetProperty("valor").GetDecimal(), Json.Text(sell, "fecha"));
    }

    /// <summary>The last of several days; none has null.</summary>
    internal static ExchangeRate? ReadLast(JsonElement json) => json.EnumerateArray()
        .Select(day => new ExchangeRate(day.GetProperty("venta").GetDecimal(), day.GetProperty("compra").GetDecimal(), Json.Text(day, "fecha")))
        .MaxBy(rate => rate.Date, StringComparer.Ordinal);

    internal static ExchangeRate ReadEuro(JsonElement json)
    {
        var euro = json.GetProperty("euro");
        return new(euro.GetProperty("colones").GetDecimal(), Buy: null, Json.Text(euro, "fecha"));
    }
}

internal static class Json
{
    /// <summary>A member as text, numbers too; null when it is not there.</summary>
    public static string? Text(JsonElement at, string name) =>
        at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture), _ => null }
            : null;
}
