using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PledgedAndRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SecuredFen",
                table: "Rights_LegalEvent",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublisherNumber",
                table: "Content_Record",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rights_LegalEvent_SecuredFen",
                table: "Rights_LegalEvent",
                column: "SecuredFen",
                filter: "\"SecuredFen\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rights_LegalEvent_SecuredFen",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "SecuredFen",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "PublisherNumber",
                table: "Content_Record");
        }
    }
}
