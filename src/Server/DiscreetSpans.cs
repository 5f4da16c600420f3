using System.Diagnostics;
using OpenTelemetry;

namespace Quittance.Server;

/// <summary>
/// Lets only those attributes of a span leave the house that cannot tell who a person is, or a secret: a path, a query, a browser or an address never, so that a
/// framework's next version cannot add one unnoticed. SQL goes as it is written, with placeholders.
/// </summary>
internal sealed class DiscreetSpans : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "url.scheme", "server.address", "server.port", "error.type",
        "db.system.name", "db.namespace", "db.operation.name", "db.collection.name", "db.query.text", "db.response.status_code", "db.npgsql.prepared", "db.npgsql.rows",
        "quartz.job.name", "quartz.job.group", "quartz.job.type", "quartz.job.result", "quartz.trigger.group", "quartz.scheduler.name",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(tag => !Known.Contains(tag.Key)).ToList())
            data.SetTag(name, null);
    }
}
