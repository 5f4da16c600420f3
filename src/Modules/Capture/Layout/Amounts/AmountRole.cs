namespace Quittance.Capture.Layout.Amounts;

internal enum AmountRole
{
    Gross,
    Net,
    Tax,
    Charge,
}
