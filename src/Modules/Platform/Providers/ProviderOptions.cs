namespace Quittance.Platform.Providers;

/// <summary>Another system in which people sign in, as the operator names it in <c>Quittance:SignIn:Providers:NAME</c> (OAuth 2 with PKCE).</summary>
internal sealed record ProviderOptions
{
    /// <summary>What the button says.</summary>
    public string? Label { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? AuthorizationEndpoint { get; set; }

    public string? TokenEndpoint { get; set; }

    /// <summary>Answers who the token is of, as a JSON object.</summary>
    public string? UserInformationEndpoint { get; set; }

    public IList<string> Scopes { get; set; } = [];

    /// <summary>The member that names the person for ever.</summary>
    public string IdMember { get; set; } = "sub";

    /// <summary>The provider checks each address before it gives it out, though it does not say so per person (<c>email_verified</c>).</summary>
    public bool TrustEmail { get; set; }

    public bool IsComplete => ClientId is { Length: > 0 } && ClientSecret is { Length: > 0 }
        && Uri.IsWellFormedUriString(AuthorizationEndpoint, UriKind.Absolute)
        && Uri.IsWellFormedUriString(TokenEndpoint, UriKind.Absolute)
        && Uri.IsWellFormedUriString(UserInformationEndpoint, UriKind.Absolute);

    /// <summary>What is known of the three that most people have; the operator adds id and secret.</summary>
    public static ProviderOptions Known(string name) => name switch
    {
        "google" => new()
        {
            Label = "Google",
            AuthorizationEndpoint = "https://accounts.google.com/o/oauth2/v2/auth",
            TokenEndpoint = "https://oauth2.googleapis.com/token",
            UserInformationEndpoint = "https://openidconnect.googleapis.com/v1/userinfo",
            Scopes = ["openid", "email", "profile"],
        },
        "microsoft" => new()
        {
            Label = "Microsoft",
            AuthorizationEndpoint = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
            TokenEndpoint = "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            UserInformationEndpoint = "https://graph.microsoft.com/oidc/userinfo",
            Scopes = ["openid", "email", "profile"],
        },
        "facebook" => new()
        {
            Label = "Facebook",
            AuthorizationEndpoint = "https://www.facebook.com/v19.0/dialog/oauth",
            TokenEndpoint = "https://graph.facebook.com/v19.0/oauth/access_token",
            UserInformationEndpoint = "https://graph.facebook.com/v19.0/me?fields=id,name,email",
            Scopes = ["email"],
            IdMember = "id",
        },
        _ => new(),
    };
}
