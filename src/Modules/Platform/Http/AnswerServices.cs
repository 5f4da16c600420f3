using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Http;

internal static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddSingleton<ProblemAnswers>();
        services.AddExceptionHandler<RefusalAnswers>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            options.SerializerOptions.Converters.Add(new AmountConverter());
        });
        return services;
    }
}
