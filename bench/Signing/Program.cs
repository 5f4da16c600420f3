using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Bench.Signing;
using Quittance.Formats.Xades;

// usage: Quittance.Bench.Signing rate SECONDS | memory DOCUMENTS
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var now = TimeProvider.System.GetUtcNow();
using var key = Key(now);
var signed = 0L;
WarmUp();
if (args is ["rate", var seconds])
    Rate(double.Parse(seconds, CultureInfo.InvariantCulture));
else
    Memory(int.Parse(args[1], CultureInfo.InvariantCulture));
return 0;

void Sign(int documents)
{
    for (var count = 0; count < documents; count++)
        XadesSigner.Sign(Invoices.Write(++signed, now), key, now);
}

// A server runs for days: until the compiler has nothing left to improve.
void WarmUp()
{
    for (var (quiet, compiled) = (0, -1L); quiet < 4;)
    {
        Sign(1_000);
        quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        compiled = JitInfo.GetCompiledMethodCount();
    }
}

// By the processor's time, as openssl's own measurement is, so that whatever else runs on the machine falls on neither.
void Rate(double time)
{
    using var self = Process.GetCurrentProcess();
    var (from, wall, before) = (self.TotalProcessorTime, Stopwatch.StartNew(), signed);
    while (wall.Elapsed.TotalSeconds < time)
        Sign(50);
    self.Refresh();
    var used = (self.TotalProcessorTime - from).TotalSeconds;
    Console.WriteLine($"{(signed - before) / used:0.0}");
}

void Memory(int documents)
{
    using var self = Process.GetCurrentProcess();
    for (var done = 0; done < documents; done += 10_000)
    {
        Sign(10_000);
        self.Refresh();
        Console.WriteLine($"{done + 10_000,8} documents  {self.WorkingSet64 / 1048576.0,7:0.0} MiB resident  {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0,6:0.00} MiB live");
    }
}

static SigningKey Key(DateTimeOffset now)
{
    using var rsa = RSA.Create(2048);
    var request = new CertificateRequest("CN=BENCH,C=CR", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    return SigningKey.Load(certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, "bench"), "bench");
}
