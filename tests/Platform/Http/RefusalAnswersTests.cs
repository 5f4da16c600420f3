using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Quittance.Platform.Http;

namespace Quittance.Platform.Tests.Http;

/// <summary>What two requests do to each other is a conflict that a client can act upon, and no fault of ours; anything unforeseen is.</summary>
public sealed class RefusalAnswersTests
{
    [Fact]
    public async Task A_row_that_another_request_changed_is_a_conflict() =>
        (await StatusAsync(new DbUpdateConcurrencyException())).ShouldBe(StatusCodes.Status409Conflict);

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation, StatusCodes.Status409Conflict)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, StatusCodes.Status409Conflict)]
    [InlineData(PostgresErrorCodes.DiskFull, StatusCodes.Status500InternalServerError)]
    public async Task A_word_of_the_database_is_told_as_what_it_means(string state, int status) =>
        (await StatusAsync(new DbUpdateException("It was not kept.", new PostgresException("", "ERROR", "ERROR", state)))).ShouldBe(status);

    private static async Task<int> StatusAsync(Exception exception)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        var answers = new RefusalAnswers(new ProblemAnswers(), NullLogger<RefusalAnswers>.Instance);
        (await answers.TryHandleAsync(http, exception, CancellationToken.None)).ShouldBeTrue();
        return http.Response.StatusCode;
    }
}
