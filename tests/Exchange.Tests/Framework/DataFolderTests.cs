using Exchange.Framework.Data;
using Exchange.Tests.Architecture;

namespace Exchange.Tests.Framework;

public sealed class DataFolderTests
{
    [Fact]
    public void Folders_MadeHere_AreTheOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            // It has no such modes.
            return;
        }

        var parent = Directory.CreateTempSubdirectory("exchange-folder-");
        try
        {
            var folder = new DataFolder(Path.Combine(parent.FullName, "data"));
            var mail = folder.Folder("mail", "sent");

            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal((Owner, Owner), (File.GetUnixFileMode(folder.File("")), File.GetUnixFileMode(mail)));
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    [Fact]
    public void RunScript_BeforeItStartsTheSite_KeepsFilesFromOthers()
    {
        var script = File.ReadAllText(Path.Combine(SourceTree.Root, "run.sh"));

        Assert.InRange(script.IndexOf("umask 077", StringComparison.Ordinal), 0, script.IndexOf("exec dotnet", StringComparison.Ordinal));
    }
}
