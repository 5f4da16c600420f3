using Quittance.Platform.Contracts.Flags;

namespace Quittance.Payables.Approvals;

internal static class ApprovalFlags
{
    public static readonly Flag BulkApproval = new(
        "invoices.bulk-approval", "Approve many invoices at once",
        "While it is off each invoice is approved on its own page, by somebody who has it before their eyes.",
        Default: true, FlagStage.Stable);
}
