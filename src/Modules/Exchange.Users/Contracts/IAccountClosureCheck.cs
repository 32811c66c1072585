namespace Exchange.Users.Contracts;

/// <summary>A module's say in closing an account; registered by the module.</summary>
public interface IAccountClosureCheck
{
    /// <returns>Null when nothing stands against it; else an English msgid that says what must be settled first.</returns>
    Task<string?> FindObstacleAsync(string userId, CancellationToken cancellationToken);
}
