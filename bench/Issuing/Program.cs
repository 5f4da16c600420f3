using Quittance.Bench.Issuing;

if (args is not [var product, var sandbox, var database, var documents, var rows])
{
    await Console.Error.WriteLineAsync("usage: PRODUCT-URL SANDBOX-URL DATABASE DOCUMENTS ROWS");
    return 2;
}
using var authority = new Authority(new Uri(sandbox));
using var company = await Company.OpenAsync(new Uri(product), authority);
var many = int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture);
await Measuring.WithinLimitsAsync(company, authority, 100); // first: the authority counts the calls of the last minute, also those it let through while limits were lifted
await Measuring.DraftToAcceptedAsync(company, authority, many);
await Measuring.PassAsync(company, authority, database, 100);
await Measuring.DashboardAsync(company, database, long.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
return 0;
