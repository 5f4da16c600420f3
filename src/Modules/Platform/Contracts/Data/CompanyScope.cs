namespace Quittance.Platform.Contracts.Data;

/// <summary>
/// For whom the present request or job works. One per dependency scope; set before the first query and read by both
/// fences (the query filter and row-level security) and by the event log.
/// </summary>
public sealed class CompanyScope
{
    /// <summary>The company, or null when the work belongs to none (sign-in, profile).</summary>
    public Guid? CompanyId { get; private set; }

    /// <summary>Who acts; <see cref="Actor.System"/> for jobs and readers.</summary>
    public Actor Actor { get; private set; } = Actor.System;

    /// <summary>Sets both; once set, the company cannot be swapped for another.</summary>
    /// <exception cref="InvalidOperationException">The scope works for another company already.</exception>
    public void Enter(Guid companyId, Actor actor)
    {
        if (CompanyId is { } current && current != companyId)
            throw new InvalidOperationException("This scope already works for another company.");
        CompanyId = companyId;
        Actor = actor;
    }

    /// <summary>Sets the person alone, for work that belongs to no company.</summary>
    public void EnterAs(Actor actor) => Actor = actor;
}

/// <summary>Who does something: a person, or the program itself.</summary>
/// <param name="Id">The person; null for the program.</param>
/// <param name="Name">The person's name at the time.</param>
public sealed record Actor(Guid? Id, string Name)
{
    /// <summary>The program itself.</summary>
    public static Actor System { get; } = new(null, "Quittance");
}
