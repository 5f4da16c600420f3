using System.Security.Cryptography;
using Quittance.Sandbox.Vendors.Hacienda.Decisions;
using Quittance.Sandbox.Vendors.Hacienda.Limits;
using Quittance.Sandbox.Vendors.Hacienda.Reception;
using Quittance.Sandbox.Vendors.Hacienda.Tokens;

namespace Quittance.Sandbox.Vendors.Hacienda;

/// <summary>Steers and looks inside; not part of the authority.</summary>
internal static class ControlApi
{
    /// <summary>What is changed; null leaves as it is.</summary>
    internal sealed record Change(
        int? DecideAfterMs = null, bool? Limits = null, int? AccessSeconds = null, int? RefreshSeconds = null,
        int? UnknownStatus = null, int? NextErrors = null, int? NextRejections = null, int? CallbackPauseMs = null);

    public static void MapControl(this RouteGroupBuilder hacienda)
    {
        var control = hacienda.MapGroup("/control");
        control.MapGet("", Show);
        control.MapPut("", Steer);
        control.MapGet("/documents", List);
        control.MapDelete("/documents", (ReceivedDocuments documents) => documents.Clear());
        control.MapDelete("/tokens", (HaciendaSessions sessions) => sessions.EndAll());
    }

    private static IResult Show(HaciendaControl control, HaciendaSessions sessions, HaciendaLimits limits, ReceivedDocuments documents, Callbacks callbacks)
    {
        var all = documents.All();
        return Results.Ok(new
        {
            control.Settings,
            sessions = sessions.Counts,
            refusedByLimits = limits.Refused,
            documents = all.Count,
            states = all.CountBy(one => ReceptionApi.WordOf(one.State)).ToDictionary(StringComparer.Ordinal),
            sentAgain = all.Sum(one => one.Sent - 1),
            callbacks = new { callbacks.Counts.Made, callbacks.Counts.Taken },
        });
    }

    private static IResult Steer(Change change, HaciendaControl control)
    {
        if (change.UnknownStatus is not (null or 400 or 404))
            return Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["unknownStatus"] = ["400 or 404."] });
        control.Change(now => now with
        {
            DecideAfterMs = change.DecideAfterMs ?? now.DecideAfterMs,
            Limits = change.Limits ?? now.Limits,
            AccessSeconds = change.AccessSeconds ?? now.AccessSeconds,
            RefreshSeconds = change.RefreshSeconds ?? now.RefreshSeconds,
            UnknownStatus = change.UnknownStatus ?? now.UnknownStatus,
            NextErrors = change.NextErrors ?? now.NextErrors,
            NextRejections = change.NextRejections ?? now.NextRejections,
            CallbackPauseMs = change.CallbackPauseMs ?? now.CallbackPauseMs,
        });
        return Results.NoContent();
    }

    private static IResult List(ReceivedDocuments documents) => Results.Ok(documents.All().Select(one => new
    {
        one.Submission.Key,
        one.Submission.Clave,
        issuer = one.Submission.Issuer.Plain,
        number = one.Submission.ReceiverNumber ?? one.Submission.Clave[21..41],
        state = ReceptionApi.WordOf(one.State),
        one.Sent,
        one.ReceivedAt,
        one.DecidedAt,
        sha256 = Convert.ToHexStringLower(SHA256.HashData(one.Submission.Xml)),
    }));
}
