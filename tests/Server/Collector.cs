using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Quittance.Server.Tests;

/// <summary>Takes what is sent to it over OTLP as HTTP with protobuf, and keeps it.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> received = [];
    private readonly WebApplication app;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/{**path}", TakeAsync);
    }

    public string Address => app.Urls.Single();

    public bool IsEmpty => received.IsEmpty;

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>Strings stand in protobuf as they are, so that they can be sought without its schema.</summary>
    public bool Has(string path, params string[] texts) =>
        received.Any(one => one.Path == path && texts.All(text => one.Body.Contains(text, StringComparison.Ordinal)));

    public bool HasAnywhere(string text) => received.Any(one => one.Body.Contains(text, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue((context.Request.Path.Value!, Encoding.Latin1.GetString(body.ToArray())));
    }
}
