using Quittance.Capture.Contracts;

namespace Quittance.Capture.Tests.Layout;

/// <summary>Who issued it, where nothing says "supplier".</summary>
public sealed class SupplierRuleTests
{
    [Theory]
    [InlineData("TK Kitchen Sdn Bhd", "1202152-P")]
    [InlineData("Sun Victory SDN BHO", "(No. 198673-H)")] // as recognition reads it
    [InlineData("Chow Kit Cafe Pty Ltd", "Co. Reg. No. 55 123 456 789")]
    public void A_registered_name_below_the_sign_of_the_shop_is_the_supplier(string name, string registered) =>
        Words.Chosen(
            (60, 20, "KIKU RESTAURANT"), (60, 36, name), (60, 50, registered), (60, 64, "19-1, Jalan Malinja"), (60, 100, "Total"), (160, 100, "12.50"),
            (60, 140, "Thank you for visiting KIKU RESTAURANT"))[FieldNames.SupplierName].ShouldBe(name);

    [Fact]
    public void The_receipt_at_the_head_of_a_nota_fiscal_names_the_supplier() =>
        Words.Chosen(
            (10, 20, "RECEBEMOS DE Comércio Modelo Ltda OS PRODUTOS/SERVIÇOS CONSTANTES DA NOTA FISCAL INDICADA ABAIXO"), (480, 40, "NF-e"),
            (480, 56, "NF-e"), (10, 200, "Valor total"), (480, 200, "1.950,00"))[FieldNames.SupplierName].ShouldBe("Comércio Modelo Ltda");
}
