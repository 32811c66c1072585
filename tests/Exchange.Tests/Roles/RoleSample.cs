namespace Exchange.Tests.Roles;

/// <summary>A record for a place of a path.</summary>
/// <param name="Make">Its value for the person with that id.</param>
internal sealed record RoleSample(Func<string, Task<string>> Make);
