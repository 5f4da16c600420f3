using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Quittance.Connectors.Tests;

/// <summary>Everything that was logged.</summary>
internal sealed class Lines : ILogger<Quittance.Connectors.Http.OutsideHttp>
{
    public ConcurrentQueue<string> All { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue($"{formatter(state, exception)} {exception}");
}
