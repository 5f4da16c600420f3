using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Receivables.Authority.Callbacks;

/// <summary>Where the authority shall call when it has decided: below the address that the operator named, if there is one and the company wants it.</summary>
internal sealed class CallbackAddresses(IPublicAddress address, ICompanySettings settings, CallbackTokens tokens, QuittanceDb db)
{
    public const string Path = OutsideRoutes.Prefix + "/hacienda";

    public async Task<bool> AreWantedAsync(CancellationToken cancellation) =>
        address.IsConfigured && (await settings.OfAsync<FollowSettings>(cancellation)) is { Enabled: true, Callbacks: true };

    public Uri Of(Guid document) => address.Of($"{Path}/{tokens.Of(db.CurrentCompany, document)}");
}
