using System.Security.Cryptography;
using System.Text;
using Quittance.Documents.Contracts;
using Quittance.Documents.Files;
using Quittance.Kernel.Errors;

namespace Quittance.Documents.Tests.Files;

public sealed class BlobStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-blobs-");
    private readonly BlobStore blobs;

    public BlobStoreTests() => blobs = new BlobStore(new BlobOptions(folder.FullName));

    [Fact]
    public async Task Bytes_lie_under_their_SHA_256()
    {
        var content = Encoding.UTF8.GetBytes("an invoice");

        var stored = await StoreAsync(content);

        stored.ShouldBe(new StoredBytes(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length));
        (await File.ReadAllBytesAsync(blobs.PathOf(stored.Sha256), TestContext.Current.CancellationToken)).ShouldBe(content);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_however_often_and_at_once_they_come()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StoreAsync("the same invoice"u8.ToArray())));

        Files().ShouldBe([blobs.PathOf(stored.Distinct().Single().Sha256)]);
    }

    [Fact]
    public async Task A_file_appears_under_its_name_only_when_it_is_whole()
    {
        var content = Encoding.UTF8.GetBytes("sent in two halves");
        IReadOnlyList<string> seen = [];
        await using var upload = new HalvedStream(content, halfway: () => seen = Files());

        var stored = await blobs.StoreAsync(upload, TestContext.Current.CancellationToken);

        seen.ShouldHaveSingleItem().ShouldStartWith(Incoming);
        Files().ShouldBe([blobs.PathOf(stored.Sha256)]);
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing_behind()
    {
        await using var upload = new HalvedStream("sent in two halves"u8.ToArray(), halfway: () => throw new IOException("The sender is gone."));

        await Should.ThrowAsync<IOException>(() => blobs.StoreAsync(upload, TestContext.Current.CancellationToken));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_file_is_refused_and_leaves_nothing_behind()
    {
        var refusal = await Should.ThrowAsync<RefusalException>(() => StoreAsync([]));

        refusal.Error.Code.ShouldBe("DOC-FIL-001");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task One_byte_too_many_is_refused_and_leaves_nothing_behind()
    {
        var refusal = await Should.ThrowAsync<RefusalException>(() => StoreAsync(new byte[IDocuments.LargestFile + 1]));

        refusal.Error.Code.ShouldBe("DOC-FIL-002");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_largest_file_is_taken()
    {
        (await StoreAsync(new byte[IDocuments.LargestFile])).Size.ShouldBe(IDocuments.LargestFile);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Incoming => Path.Combine(folder.FullName, "incoming");

    private Task<StoredBytes> StoreAsync(byte[] content) => blobs.StoreAsync(new MemoryStream(content), TestContext.Current.CancellationToken);

    private string[] Files() => Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories);
}
