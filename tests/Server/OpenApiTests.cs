using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>The API's description is committed: a change of the API is seen in review, and the web's client is generated from it.</summary>
public sealed class OpenApiTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    [Fact]
    public async Task The_committed_description_is_the_one_the_server_gives()
    {
        using var http = new HttpClient { BaseAddress = quittance.Address };

        Approved.Check("web/openapi.json", await http.GetStringAsync("/openapi/v1.json") + "\n");
    }
}
