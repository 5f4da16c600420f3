using Microsoft.Extensions.Logging;
using Quittance.Connectors.Http.Inside;

namespace Quittance.Connectors.Http.Sending;

/// <summary>What the handlers of every account share.</summary>
internal sealed record OutsideParts(
    TokenCache Tokens, IAccountStates States, ConnectorMetrics Metrics, InsideGuard Inside, TimeProvider Time, ILogger Logger);
