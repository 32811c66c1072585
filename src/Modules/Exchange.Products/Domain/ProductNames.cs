using System.Text;

namespace Exchange.Products.Domain;

/// <summary>How enum values are written in addresses, files and the API: <c>LoanGuarantee</c> is <c>loan-guarantee</c>.</summary>
internal static class ProductNames
{
    public static string Write<T>(T value)
        where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var character in value.ToString())
        {
            if (char.IsUpper(character) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }

    /// <summary>Null for an unknown name.</summary>
    public static T? Read<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Write(value) == name)
            {
                return value;
            }
        }

        return null;
    }
}
