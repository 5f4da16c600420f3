using Quittance.Bench.Api;

// One program, three processes: the bare endpoint must not share a runtime with what measures it.
switch (args)
{
    case ["setup", var product]:
        await Measuring.SignInAsync(new Uri(product));
        return 0;
    case ["fill", var database, var rows]:
        await Filling.RunAsync(database, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["bare", var database, var url]:
        await BareServer.RunAsync(database, url);
        return 0;
    case ["load", var database, var product, var bare, .. var rest]:
        return await Measuring.RunAsync(database, new Uri(product), new Uri(bare), LoadPlan.Parse(rest));
    default:
        await Console.Error.WriteLineAsync("usage: setup PRODUCT-URL | fill DATABASE ROWS | bare DATABASE URL | load DATABASE PRODUCT-URL BARE-URL [CONNECTIONS [ROUNDS [SECONDS]]]");
        return 2;
}
