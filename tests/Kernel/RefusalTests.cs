using Quittance.Kernel.Errors;

namespace Quittance.Kernel.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void A_refusal_speaks_with_its_catalogue_entry()
    {
        var error = new Error("AP-INV-001", "This invoice is already approved.");

        new RefusalException(error).Message.ShouldBe(error.Message);
    }
}
