namespace Quittance.Platform.Settings;

/// <summary>How a setting is written, and which input it gets on the page.</summary>
internal enum SettingKind
{
    /// <summary>true or false.</summary>
    Switch,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON string.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A time span as <c>d.hh:mm:ss</c>; days may be left out.</summary>
    Duration,

    /// <summary>A time of day as <c>hh:mm:ss</c>, in the company's time zone.</summary>
    Time,

    /// <summary>A list of time spans.</summary>
    Durations,

    /// <summary>A list of texts.</summary>
    Texts,
}
