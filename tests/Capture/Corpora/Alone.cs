namespace Quittance.Capture.Tests.Corpora;

/// <summary>Tests that look at what is left behind: nothing else is read meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
