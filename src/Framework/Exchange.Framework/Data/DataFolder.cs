namespace Exchange.Framework.Data;

/// <summary>
/// The folder for database, index, files and mail: <c>EXCHANGE_DATA</c>, else <c>App_Data</c> under the working folder.
/// What is made here, its owner alone reads: it holds personal data and keys.
/// </summary>
public sealed class DataFolder
{
    private readonly string _root;

    public DataFolder(string root)
    {
        _root = Path.GetFullPath(root);
        Make(_root);
    }

    public string File(string name) => Path.Combine(_root, name);

    /// <summary>The full path of a sub-folder, which exists afterwards.</summary>
    public string Folder(params string[] parts)
    {
        var path = Path.Combine([_root, .. parts]);
        Make(path);
        return path;
    }

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
