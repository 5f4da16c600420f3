namespace Quittance.Architecture.Tests.House
{
    /// <summary>A module shows its front door and its contracts, and nothing else.</summary>
    public sealed class VisibilityTests
    {
        [Fact]
        public void A_module_shows_its_front_door_and_its_contracts_only() =>
            Violations(Product.Modules.SelectMany(module => module.GetExportedTypes())).ShouldBeEmpty();

        [Fact]
        public void A_public_type_elsewhere_is_found() =>
            Violations([typeof(Controls.Leaky.Invoices.Invoice), typeof(Controls.Leaky.LeakyModule), typeof(Controls.Leaky.Contracts.Invoices.IInvoices)])
                .ShouldBe(["Quittance.Architecture.Tests.House.Controls.Leaky.Invoices.Invoice"]);

        private static IEnumerable<string> Violations(IEnumerable<Type> exported) =>
            from type in exported
            where !IsFrontDoor(type) && !IsContract(type)
            select type.FullName;

        private static bool IsFrontDoor(Type type) =>
            type.Name == type.Namespace!.Split('.')[^1] + "Module";

        private static bool IsContract(Type type) =>
            type.Namespace!.Split('.').Contains("Contracts");
    }
}

// What the rule must find, and what it must let pass.
namespace Quittance.Architecture.Tests.House.Controls.Leaky
{
    public static class LeakyModule;
}

namespace Quittance.Architecture.Tests.House.Controls.Leaky.Invoices
{
    public sealed class Invoice;
}

namespace Quittance.Architecture.Tests.House.Controls.Leaky.Contracts.Invoices
{
    public interface IInvoices;
}
