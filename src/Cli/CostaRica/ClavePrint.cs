using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quittance.Cli.Commands;
using Quittance.Formats.CostaRica;

namespace Quittance.Cli.CostaRica;

/// <summary>A clave and its parts.</summary>
internal static class ClavePrint
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Explain(string text, bool json)
    {
        if (!Clave.TryParse(text, out var clave))
            return Refuse(text, FindingKinds.Of(Clave.Check(text)), json);
        Console.WriteLine(json ? JsonSerializer.Serialize(Parts(clave), Format) : Words(clave));
        return Outcome.Done;
    }

    private static int Refuse(string text, FindingKind? problem, bool json)
    {
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(new { Clave = text, Valid = false, problem?.Code, problem?.Message }, Format));
        else
            Console.Error.WriteLine($"quittance: {problem?.Message} [{problem?.Code}]");
        return Outcome.Failed;
    }

    private static object Parts(Clave clave) => new
    {
        Clave = clave.Value,
        Valid = true,
        Date = clave.Fecha.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Id = clave.Cedula,
        Number = clave.Consecutivo.Value,
        Kind = clave.Consecutivo.Kind?.Abbreviation(),
        Establishment = clave.Consecutivo.Establecimiento,
        clave.Consecutivo.Terminal,
        Running = clave.Consecutivo.Numero,
        Situation = (int)clave.Situacion,
        Security = clave.CodigoSeguridad,
    };

    private static string Words(Clave clave)
    {
        var number = clave.Consecutivo;
        var situation = Catalogues.Situacion.Find(((int)clave.Situacion).ToString(CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"""
            {clave.Value}
              date           {clave.Fecha:yyyy-MM-dd}
              issuer         {clave.Cedula}
              number         {number.Value}
              kind           {number.Tipo} {number.Kind?.Abbreviation()} {number.Kind?.Root()}
              establishment  {number.Establecimiento}
              terminal       {number.Terminal}
              running        {number.Numero}
              situation      {(int)clave.Situacion} {situation?.En}
              security       {clave.CodigoSeguridad}
            """);
    }
}
