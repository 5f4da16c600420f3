using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>What a person does in the pages for issuing, by what the pages call it; axe looks at each on the way.</summary>
internal sealed class IssuingPages(Person person)
{
    private string company = "";

    public IPage Page => person.Page;

    public Task<IssuingDashboard> OpenDashboardAsync() => IssuingDashboard.OpenAsync(Page, company);

    public async Task BeginAsync()
    {
        await person.SetUpAsync();
        company = new Uri(Page.Url).AbsolutePath;
    }

    /// <summary>Who issues, key and connection, as somebody who has done it before.</summary>
    public async Task SetUpAllAsync(QuittanceProcess quittance, TestSandbox sandbox, TestTaxpayer taxpayer)
    {
        await BeginAsync();
        await AddConnectionAsync(quittance, sandbox, taxpayer);
        await EnterIssuerAsync(taxpayer);
        await UploadKeyAsync(taxpayer);
    }

    public async Task SeeFirstStepsAsync()
    {
        await Page.GotoAsync(company + "/issued");
        await Page.GetByText("No documents yet").WaitForAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Who issues" }).WaitForAsync();
        await LookAsync("issued, empty");
    }

    public static async Task AddConnectionAsync(QuittanceProcess quittance, TestSandbox sandbox, TestTaxpayer taxpayer)
    {
        using var owner = new Browser(quittance.Address);
        (await owner.SignInAsync("owner@a.example")).EnsureSuccessStatusCode();
        using var added = await owner.PostAsync($"companies/{await owner.CompanyAsync()}/connections", Connection(sandbox, taxpayer));
        added.IsSuccessStatusCode.ShouldBeTrue(await added.Content.ReadAsStringAsync());
    }

    /// <summary>The taxpayer's account with the sandbox's authority.</summary>
    public static object Connection(TestSandbox sandbox, TestTaxpayer taxpayer, string pace = "1") => new
    {
        kind = "hacienda-cr",
        name = "Hacienda",
        settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["environment"] = "other",
            ["user"] = taxpayer.User,
            ["pace"] = pace,
            ["tokenAddress"] = $"{sandbox.Address}vendors/hacienda/auth/realms/rut-stag/protocol/openid-connect/token",
            ["receptionAddress"] = $"{sandbox.Address}vendors/hacienda/recepcion/v1/",
            ["clientId"] = "api-stag",
        },
        secrets = new Dictionary<string, string>(StringComparer.Ordinal) { ["password"] = TestSandbox.HaciendaPassword },
    };

    public Task GoToSettingsAsync() => Page.GotoAsync(company + "/settings/issuing");

    public async Task EnterIssuerAsync(TestTaxpayer taxpayer)
    {
        await GoToSettingsAsync();
        await Page.GetByText("Save who issues first").WaitForAsync();
        await FillAsync("Name in the tax registry", "EMPRESA DE PRUEBA");
        await FillAsync("Id number", taxpayer.Id);
        await FillAsync("Economic activity, such as 6201.0", "6201");
        await FillAsync("Address", "Avenida Central");
        await FillAsync("E-mail addresses", "facturas@empresa-prueba.example");
        await Page.GetByLabel("Connection with Hacienda").SelectOptionAsync("Hacienda");
        await SaveIssuerAsync();
        await Page.GetByText("As registered, with the dot: 6201.0.").WaitForAsync();
        await LookAsync("issuer, refused");
        await FillAsync("Economic activity, such as 6201.0", "6201.0");
        await SaveIssuerAsync();
        await Page.GetByText("No key yet.").WaitForAsync();
        await Page.GetByLabel("PIN").First.WaitForAsync();
    }

    private Task SaveIssuerAsync() => Page.GetByRole(AriaRole.Region, new() { Name = "Who issues" }).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

    public async Task UploadKeyAsync(TestTaxpayer taxpayer)
    {
        var card = Page.GetByRole(AriaRole.Region, new() { Name = "Key to sign with" });
        await card.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "key.p12", MimeType = "application/x-pkcs12", Buffer = taxpayer.KeyFile });
        await card.Locator("input[type=password]").FillAsync(TestTaxpayer.Pin);
        var answered = Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/signing-keys", StringComparison.Ordinal) && answer.Request.Method == "POST");
        await person.ClickAsync("Upload the key");
        (await answered).Ok.ShouldBeTrue(await (await answered).TextAsync());
        await card.GetByText("EMPRESA DE PRUEBA").First.WaitForAsync();
        await LookAsync("issuing, set up");
    }

    /// <summary>Without a key nothing is sent; what was written is kept all the same, and from then on has an address of its own.</summary>
    public async Task BeRefusedWithoutKeyAsync()
    {
        await Page.GotoAsync(company + "/issued/new");
        await FillAsync("Name", "CLIENTE DE PRUEBA");
        await FillAsync("Id number", "3102654321");
        await FillAsync("E-mail address", "pagos@cliente-prueba.example");
        await FillAsync("Their economic activity", "4711.0");
        foreach (var (cell, value) in (IEnumerable<(string, string)>)[("CABYS code", "8314300000000"), ("Description", "Consultoría"), ("Unit", "Sp"), ("Unit price", "100")])
            await person.FillAsync($"Line 1, {cell}", value);
        await Page.GetByText("Hacienda would find nothing wrong.").WaitForAsync();
        await person.ClickAsync("Sign and submit");
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign and submit" }).ClickAsync();
        await Page.GetByRole(AriaRole.Alert).GetByText("no key to sign with").WaitForAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Draft", Level = 1 }).WaitForAsync();
        new Uri(Page.Url).AbsolutePath.ShouldMatch("/issued/[0-9a-f-]{36}/edit$");
    }

    /// <summary>A new document with one line, up to where it could be sent.</summary>
    public async Task WriteAsync()
    {
        await Page.GotoAsync(company + "/issued/new");
        await Page.GetByText("Not saved yet").WaitForAsync();
        await FillAsync("Id number", "3102654321");
        await person.ClickAsync("Take over from the registry");
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('input')].some((input) => input.value === 'CLIENTE DE PRUEBA S.R.L.')");
        await person.FillAsync("Line 1, CABYS code", "831");
        await person.FillAsync("Line 1, Description", "Consultoría");
        await person.FillAsync("Line 1, Unit", "Sp");
        await person.ClickAsync("Save the draft");
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Draft", Level = 1 }).WaitForAsync();
        await Page.GetByText("things to look at").Or(Page.GetByText("1 thing to look at")).First.WaitForAsync();
        await Page.Locator("input[aria-label='Line 1, CABYS code'][aria-invalid=true]").WaitForAsync();
        await LookAsync("a draft with findings");
        await ChooseGoodAsync("diseño software", "Servicios de diseño y desarrollo de software");
        (await Page.GetByLabel("Line 1, CABYS code").InputValueAsync()).ShouldBe("8314300000000");
        (await Page.GetByLabel("Line 1, Description").InputValueAsync()).ShouldBe("Consultoría", "what was written stays");
        await person.FillAsync("Line 1, Unit price", "100");
        await FillAsync("E-mail address", "pagos@cliente-prueba.example");
        await Page.GetByText("Hacienda would find nothing wrong.").WaitForAsync();
        await Page.Keyboard.PressAsync("Control+s");
        await Page.GetByText("No unsaved changes").WaitForAsync();
        await Page.GetByText("113.00").First.WaitForAsync();
        await LookAsync("a draft, good");
    }

    /// <summary>By the keyboard, as whoever writes many lines does.</summary>
    private async Task ChooseGoodAsync(string words, string description)
    {
        await person.FillAsync("Line 1, CABYS code", words);
        await Page.GetByRole(AriaRole.Option).GetByText(description).WaitForAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Locator("input[role=combobox][aria-expanded=true][aria-controls][aria-activedescendant]").WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByRole(AriaRole.Listbox).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    /// <summary>A second document: whoever was written for is offered, a contingency says what it needs, an exoneration is looked up, an outage is told.</summary>
    public async Task SeeAdviceAsync(TestSandbox sandbox)
    {
        await Page.GotoAsync(company + "/issued/new");
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Earlier customer" }).ClickAsync();
        await Page.GetByRole(AriaRole.Option).GetByText("CLIENTE DE PRUEBA S.R.L.").ClickAsync();
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('input')].some((input) => input.value === 'pagos@cliente-prueba.example')");
        await Page.GetByLabel("Situation").SelectOptionAsync("Contingency");
        await person.ClickAsync("Add the provisional document");
        (await Page.GetByLabel("Reason in words").InputValueAsync()).ShouldBe("Sustituye un comprobante provisional");
        await FillAsync("Key or number", "PROV-17");
        await person.FillAsync("Date", "2026-11-20");
        await person.FillAsync("Currency", "USD");
        await person.ClickAsync("Use this rate");
        await LookAsync("advice");
        await SeeExonerationAsync();
        await sandbox.FaultsAsync(new { path = "/vendors/hacienda/api", fault = "status", status = 500 });
        await person.FillAsync("Line 1, CABYS code", "alquiler");
        await Page.GetByText("Hacienda does not answer just now. Type it by hand").First.WaitForAsync();
        await LookAsync("no advice");
        await sandbox.FaultsAsync();
    }

    /// <summary>Two documents out of a file of three, one of which cannot be read; brought again, both are known.</summary>
    public async Task ImportAsync()
    {
        await Page.GotoAsync(company + "/issued");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Import drafts" }).ClickAsync();
        await ChooseFileAsync();
        await Page.GetByText("2 documents can be drafted.").WaitForAsync();
        await Page.GetByText("“uno” is not a number").WaitForAsync();
        await LookAsync("an import");
        await person.ClickAsync("Make 2 drafts");
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Import drafts" }).WaitForAsync();
        await Page.GetByText("Completed", new() { Exact = true }).WaitForAsync(); // "2 of 2" is also how many items are shown
        await Page.GotoAsync(company + "/issued/import");
        await ChooseFileAsync();
        await Page.GetByText("2 documents were imported before and are left alone.").WaitForAsync();
    }

    private Task ChooseFileAsync()
    {
        const string rows = "reference;customerName;cabys;description;quantity;unit;unitPrice;vatRate\nA-1;CLIENTE;8314300000000;Horas;1;Sp;10,5;08\nA-1;;8314300000000;Viajes;2;Sp;5;08\nB-2;CLIENTE;8314300000000;Horas;1;Sp;1;08\nC-3;CLIENTE;8314300000000;Horas;uno;Sp;1;08\n";
        return Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "drafts.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(rows) });
    }

    private async Task SeeExonerationAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Change line 1" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Exoneration…" }).ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Number of the authorisation").FillAsync("AL-00001234-26");
        await person.ClickAsync("Look up at Hacienda");
        await person.ClickAsync("Take these over");
        await LookAsync("an exoneration");
        await person.ClickAsync("Apply to the line");
        await Page.GetByText("Exonerated: 13 points").WaitForAsync();
    }

    public async Task SubmitFromEditorAsync()
    {
        await person.ClickAsync("Sign and submit");
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("CLIENTE DE PRUEBA").WaitForAsync();
        await dialog.GetByText("113.00").WaitForAsync();
        await LookAsync("asking before it is sent");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign and submit" }).ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Invoice 001" }).WaitForAsync();
    }

    /// <summary>The page learns of it by itself.</summary>
    public async Task SeeAcceptedAsync()
    {
        await Page.GetByRole(AriaRole.Status).GetByText("Accepted", new() { Exact = true }).WaitForAsync(new() { Timeout = 60_000 });
        await Page.GetByText("Acceptance (aceptado)").WaitForAsync();
        await Page.GetByText("Signature good: what was checked").ClickAsync();
        await Page.GetByText("The document is unchanged: Yes").WaitForAsync();
        await LookAsync("accepted");
    }

    public async Task SeeRejectedAsync()
    {
        await Page.GetByText("Hacienda rejected this document").WaitForAsync(new() { Timeout = 60_000 });
        await Page.GetByText("Code -37").First.WaitForAsync();
        await Page.GetByText("(rechazo a solicitud de la prueba)").First.WaitForAsync();
        await Page.GetByText("It has no effect and cannot be changed.").WaitForAsync();
        await LookAsync("rejected");
    }

    public async Task ReplaceAsync()
    {
        await person.ClickAsync("Correct and replace");
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Draft", Level = 1 }).WaitForAsync();
        (await Page.GetByLabel("Key or number").InputValueAsync()).Length.ShouldBe(50, "the rejected one is named by its key");
        await person.FillAsync("Line 1, Description", "Consultoría, corregida");
        await Page.GetByText("Hacienda would find nothing wrong.").WaitForAsync();
        await SubmitFromEditorAsync();
    }

    public async Task SeeListAndAnswersAsync()
    {
        await Page.GotoAsync(company + "/issued?state=accepted");
        await Page.Locator("tr[data-document]").GetByText("Accepted").Filter(new() { Visible = true }).WaitForAsync();
        await LookAsync("issued");
        await Page.GotoAsync(company + "/issued/answers?kind=acceptance");
        await Page.GetByRole(AriaRole.Table).GetByText("Acceptance").WaitForAsync();
        await LookAsync("answers");
    }

    public async Task SeeKeyWarningAsync(string words)
    {
        foreach (var path in (string[])["", "/issued", "/settings/issuing"])
        {
            await Page.GotoAsync(company + path);
            await Page.GetByText(words).WaitForAsync();
            await LookAsync($"key warning {path.Replace('/', ' ')}");
        }
    }

    public async Task SeeNoKeyWarningAsync()
    {
        await Page.GetByText("The key is good for").WaitForAsync();
        await Page.GetByRole(AriaRole.Table, new() { Name = "Earlier keys" }).WaitForAsync();
        await Page.GotoAsync(company);
        await Page.GetByText("No invoices yet").WaitForAsync();
        (await Page.GetByText("The key expires").CountAsync()).ShouldBe(0);
    }

    /// <summary>From the top, where nothing lies under the bar that stays in sight, and once what is said in passing has passed.</summary>
    private async Task LookAsync(string where)
    {
        await Page.Mouse.MoveAsync(0, 0); // under the mouse it stays
        await Page.WaitForFunctionAsync("() => !document.querySelector('.mantine-Notification-root')");
        await Page.EvaluateAsync("() => window.scrollTo(0, 0)");
        await Axe.ShouldFindNothingAsync(Page, $"{where} {Page.ViewportSize?.Width}");
    }

    /// <summary>By role: the mark of a required field is in its label, and not in its name.</summary>
    private Task FillAsync(string field, string value) => Page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).FillAsync(value);
}
